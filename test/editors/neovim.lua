-- Run by editors.test.ts after the recipe of README.md: what a user sees and does, written down as JSON.
local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params()
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 10000) or {}) do
    return answer.result or {}
  end
  return {}
end

vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
local findings = vim.diagnostic.get(0)

local symbols = {}
for _, symbol in ipairs(ask('textDocument/documentSymbol', {})) do table.insert(symbols, symbol.name) end

for _, finding in ipairs(findings) do
  if finding.code == 'template-residue' then
    local lsp = finding.user_data.lsp
    local range = lsp.range or {
      start = { line = finding.lnum, character = finding.col }, ['end'] = { line = finding.end_lnum, character = finding.end_col },
    }
    for _, action in ipairs(ask('textDocument/codeAction', { range = range, context = { diagnostics = {} } })) do
      if action.isPreferred then vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16') break end
    end
  end
end

vim.wait(20000, function()
  for _, finding in ipairs(vim.diagnostic.get(0)) do if finding.code == 'template-residue' then return false end end
  return true
end, 20)

local function told(list)
  return vim.tbl_map(function(finding)
    return { code = finding.code, line = finding.lnum, text = vim.api.nvim_buf_get_text(0, finding.lnum, finding.col, finding.end_lnum, finding.end_col, {})[1] }
  end, list)
end

local result = { symbols = symbols, left = vim.tbl_map(function(finding) return finding.code end, vim.diagnostic.get(0)) }
result.lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
vim.cmd('undo')
result.findings = told(findings)
vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.NIANBAO_RESULT)
vim.cmd('qall!')
