import type { TextDocument, TextEditor, WebviewPanel } from 'vscode';
import { commands, Disposable, l10n, languages, Range, Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askServer, noAnswer } from './askServer';
import { mediaFolder, previewPage } from './previewPage';
import { printedPage } from './printedPage';

interface Preview {
  readonly title: string;
  readonly html: string;
}

type Message =
  | { readonly type: 'ready' }
  | { readonly type: 'goTo'; readonly start: number; readonly end: number };

/** The report as it reads in print, beside its text: one panel, which follows the report that is being worked on. */
export function registerPreview(client: BaseLanguageClient, extensionUri: Uri): Disposable[] {
  let open: OpenPreview | undefined;
  // Null from a server that cannot answer: the page stays as it is.
  const ask = (document: TextDocument): Promise<Preview | null> => (
    askServer(client, 'nianbao/preview', { uri: client.code2ProtocolConverter.asUri(document.uri) })
  );
  const show = (): void => {
    const document = window.activeTextEditor?.document;
    if (!document) return;
    openIn(createPanel, document).show(document);
  };
  const openIn = (panelFor: () => WebviewPanel, document: TextDocument): OpenPreview => {
    open ??= openPreview(dressed(panelFor(), extensionUri), document, ask, () => {
      open = undefined;
    });
    return open;
  };
  const restore = async (panel: WebviewPanel, state: unknown): Promise<void> => {
    const document = await shownBefore(state);
    // A page that was not looked at since the window was loaded comes late.
    if (!document || open) panel.dispose();
    else openIn(() => panel, document);
  };
  // Who runs the command from a key or a task may say where to; the editor's menus pass something else.
  const print = async (given?: { readonly target?: Uri }): Promise<void> => {
    const document = open?.document() ?? window.activeTextEditor?.document;
    if (!document) return;
    const preview = await ask(document);
    if (!preview) {
      void window.showErrorMessage(noAnswer());
      return;
    }
    const target = given?.target ?? (await askTarget(document));
    if (target) await savePrinted(extensionUri, target, preview);
  };
  return [
    commands.registerCommand('nianbao.preview', show),
    commands.registerCommand('nianbao.printPreview', print),
    window.registerWebviewPanelSerializer(VIEW_TYPE, { deserializeWebviewPanel: restore }),
    new Disposable(() => open?.close()),
  ];
}

interface OpenPreview {
  readonly document: () => TextDocument;
  readonly show: (document: TextDocument) => void;
  readonly close: () => void;
}

/** Long enough to draw once for letters typed in a row, short enough to seem at once. */
const DELAY = 150;

function openPreview(
  panel: WebviewPanel, first: TextDocument, ask: (document: TextDocument) => Promise<Preview | null>, closed: () => void,
): OpenPreview {
  let document = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const draw = async (): Promise<void> => {
    const drawn = document;
    const preview = await ask(drawn);
    if (!preview || isClosed || drawn !== document) return;
    const { title, html } = preview;
    panel.title = l10n.t('Preview {0}', title === '' ? nameOf(document.uri) : title);
    await panel.webview.postMessage({ type: 'show', uri: drawn.uri.toString(), html, offset: cursorIn(document) });
  };
  const drawSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void draw(), DELAY);
  };
  const isShown = ({ uri }: { uri: Uri }): boolean => uri.toString() === document.uri.toString();
  const show = (next: TextDocument): void => {
    document = next;
    void draw();
  };
  const follow = (editor: TextEditor | undefined): void => {
    if (editor?.document.languageId === 'nianbao-report' && editor.document !== document) show(editor.document);
  };
  const reveal = (next: TextDocument): void => {
    panel.reveal(undefined, true);
    show(next);
  };
  const following = [
    panel.webview.onDidReceiveMessage((message: Message) => {
      // A page that was hidden begins anew.
      if (message.type === 'ready') void draw();
      else void goTo(document, message);
    }),
    workspace.onDidChangeTextDocument((event) => isShown(event.document) && drawSoon()),
    languages.onDidChangeDiagnostics(({ uris }) => uris.some((uri) => isShown({ uri })) && drawSoon()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isShown(textEditor.document)) void panel.webview.postMessage({ type: 'cursor', offset: cursorOf(textEditor) });
    }),
    window.onDidChangeActiveTextEditor(follow),
    // Plain text that turns out to be a report counts as opened anew.
    workspace.onDidOpenTextDocument(() => follow(window.activeTextEditor)),
  ];
  panel.onDidDispose(() => {
    isClosed = true;
    clearTimeout(timer);
    following.forEach((each) => void each.dispose());
    closed();
  });
  return { document: () => document, show: reveal, close: () => void panel.dispose() };
}

const VIEW_TYPE = 'nianbao.preview';

function createPanel(): WebviewPanel {
  const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  return window.createWebviewPanel(VIEW_TYPE, l10n.t('Preview'), beside, { enableFindWidget: true });
}

/** Of what the page showed before the window was loaded anew, as it says itself; nothing where that is gone. */
async function shownBefore(state: unknown): Promise<TextDocument | undefined> {
  if (typeof state !== 'object' || state === null || !('uri' in state) || typeof state.uri !== 'string') return undefined;
  return workspace.openTextDocument(Uri.parse(state.uri)).then((document) => document, () => undefined);
}

function dressed(panel: WebviewPanel, extensionUri: Uri): WebviewPanel {
  panel.webview.options = { enableScripts: true, localResourceRoots: [mediaFolder(extensionUri)] };
  panel.webview.html = previewPage(panel.webview, extensionUri);
  return panel;
}

async function goTo(document: TextDocument, { start, end }: { start: number; end: number }): Promise<void> {
  const visible = window.visibleTextEditors.find((editor) => editor.document === document);
  const selection = new Range(document.positionAt(start), document.positionAt(end));
  await window.showTextDocument(document, { viewColumn: visible?.viewColumn ?? ViewColumn.One, selection });
}

function cursorIn(document: TextDocument): number {
  const editor = window.visibleTextEditors.find((each) => each.document === document);
  return editor ? cursorOf(editor) : -1;
}

/** Before the first word of a line the cursor is meant to be at that word: cells may begin with a tab. */
function cursorOf({ document, selection: { active } }: TextEditor): number {
  const indent = document.lineAt(active).firstNonWhitespaceCharacterIndex;
  return document.offsetAt(active.with({ character: Math.max(active.character, indent) }));
}

function askTarget(document: TextDocument): Thenable<Uri | undefined> {
  const name = `${nameOf(document.uri).replace(/\.[^.]*$/, '')}.html`;
  const proposed = document.isUntitled ? undefined : Uri.joinPath(document.uri, '..', name);
  return window.showSaveDialog({ ...(proposed ? { defaultUri: proposed } : {}), filters: { [l10n.t('Web page')]: ['html'] } });
}

/** VS Code does not let its pages print, browsers do. */
async function savePrinted(extensionUri: Uri, target: Uri, { title, html }: Preview): Promise<void> {
  const css = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(mediaFolder(extensionUri), 'preview.css')));
  await workspace.fs.writeFile(target, new TextEncoder().encode(printedPage({ title, html, css })));
  void window.showInformationMessage(l10n.t('Saved as {0}. Open it in a browser and print it there.', nameOf(target)));
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
