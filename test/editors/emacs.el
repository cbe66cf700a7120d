;;; Run by editors.test.ts after the recipe of README.md: what a user sees and does, written down as JSON.  -*- lexical-binding: t -*-
(require 'json)
(require 'seq)

(defun wait-until (holds)
  (let ((tries 0))
    (while (and (not (funcall holds)) (< (setq tries (1+ tries)) 400))
      (accept-process-output nil 0.05))))

(defun findings ()
  (seq-map (lambda (each)
             `((message . ,(flymake-diagnostic-text each))
               (text . ,(buffer-substring-no-properties (flymake-diagnostic-beg each) (flymake-diagnostic-end each)))))
           (flymake-diagnostics)))

(defun has-bookmark ()
  (seq-some (lambda (each) (string-match-p "书签标记" (alist-get 'message each))) (findings)))

;; Below each other in newer releases, by kind in older ones.
(defun names (entries)
  (seq-mapcat (lambda (each) (cons (car each) (and (consp (cdr each)) (names (cdr each))))) entries))

(find-file (getenv "NIANBAO_REPORT"))
(setq-local eglot-confirm-server-initiated-edits nil)
(setq eglot-sync-connect t)
(apply #'eglot (eglot--guess-contact))
(wait-until #'has-bookmark)

(let* ((found (findings))
       (symbols (names (funcall imenu-create-index-function)))
       (bookmark (seq-find (lambda (each) (string-match-p "书签标记" (flymake-diagnostic-text each))) (flymake-diagnostics)))
       (actions (eglot-code-actions (flymake-diagnostic-beg bookmark) (flymake-diagnostic-end bookmark) "quickfix"))
       (preferred (seq-find (lambda (each) (plist-get each :isPreferred)) actions)))
  (eglot--apply-workspace-edit (plist-get preferred :edit) nil)
  (eglot--signal-textDocument/didChange)
  (wait-until (lambda () (not (has-bookmark))))
  (with-temp-file (getenv "NIANBAO_RESULT")
    (insert (json-encode `((findings . ,(vconcat found)) (symbols . ,(vconcat symbols)) (left . ,(vconcat (with-current-buffer (get-file-buffer (getenv "NIANBAO_REPORT")) (findings))))
                           (lines . ,(vconcat (split-string (with-current-buffer (get-file-buffer (getenv "NIANBAO_REPORT")) (buffer-string)) "\n"))))))))
(kill-emacs 0)
