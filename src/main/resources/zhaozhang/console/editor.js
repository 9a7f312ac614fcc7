// The editor of rules: highlighting, completion, and what is wrong said while one writes.
'use strict';
(() => {
  const form = document.getElementById('editor');
  const said = document.getElementById('problems');
  const words = [...document.querySelectorAll('#words option')].map(option => option.value);
  const known = new Set(words);
  const name = '[\\u4e00-\\u9fffA-Za-z_][\\u4e00-\\u9fffA-Za-z0-9_]*';
  CodeMirror.defineSimpleMode('drl', {
    start: [
      { regex: /\/\/.*/, token: 'comment' },
      { regex: /"(?:[^"\\]|\\.)*"?/, token: 'string' },
      { regex: /'(?:[^'\\]|\\.)*'?/, token: 'string' },
      { regex: new RegExp('@' + name), token: 'meta' },
      { regex: new RegExp('\\$' + name), token: 'variable-2' },
      { regex: /(?:rule|when|then|end|not|exists|and|or|in|package|import|extends)\b/, token: 'keyword' },
      { regex: /(?:true|false|null)\b/, token: 'atom' },
      { regex: /[0-9]+(?:\.[0-9]+)?/, token: 'number' },
      { regex: new RegExp(name), token: 'variable' },
    ],
    meta: { lineComment: '//' },
  });
  CodeMirror.registerHelper('hint', 'drl', editor => {
    const cursor = editor.getCursor();
    const before = editor.getLine(cursor.line).slice(0, cursor.ch);
    const begun = before.match(/[\u4e00-\u9fffA-Za-z0-9_.]*$/)[0];
    const list = words.filter(word => word.startsWith(begun) && word !== begun)
      .concat(words.filter(word => begun && !word.startsWith(begun) && word.includes(begun)));
    return { list: list.slice(0, 60), from: { line: cursor.line, ch: cursor.ch - begun.length }, to: cursor };
  });
  const open = (id, mode) => {
    const area = document.getElementById(id);
    const label = document.querySelector('label[for="' + id + '"]').textContent;
    const editor = CodeMirror.fromTextArea(area, {
      mode, lineNumbers: true, lineWrapping: true, tabSize: 2, indentUnit: 2, screenReaderLabel: label,
      gutters: ['CodeMirror-linenumbers'],
      extraKeys: { 'Ctrl-Space': 'autocomplete', Tab: false, 'Shift-Tab': false },
      hintOptions: { hint: CodeMirror.hint.drl, completeSingle: false },
    });
    editor.getInputField().setAttribute('aria-label', label);
    return editor;
  };
  const rules = open('text', 'drl');
  const cases = open('cases', null);
  const marks = [];
  const mark = () => {
    for (const one of marks.splice(0)) one();
    for (const item of said.querySelectorAll('[data-line]')) {
      const editor = item.dataset.file.endsWith('.yaml') ? cases : rules;
      const line = Number(item.dataset.line) - 1;
      if (line < 0 || line >= editor.lineCount()) continue;
      const handle = editor.addLineClass(line, 'background', 'wrong');
      const why = document.createElement('div');
      why.className = 'why-not';
      why.textContent = item.querySelector('span').textContent;
      const widget = editor.addLineWidget(line, why);
      marks.push(() => { editor.removeLineClass(handle, 'background', 'wrong'); widget.clear(); });
    }
  };
  said.addEventListener('click', event => {
    const item = event.target.closest('[data-line]');
    if (!item) return;
    const editor = item.dataset.file.endsWith('.yaml') ? cases : rules;
    editor.setCursor(Number(item.dataset.line) - 1, Math.max(0, Number(item.dataset.column) - 1));
    editor.focus();
  });
  let asked = 0;
  let timer = 0;
  const check = async () => {
    rules.save();
    cases.save();
    const mine = ++asked;
    const answer = await fetch('/rules/file/check', { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    const text = await answer.text();
    if (mine !== asked || !answer.ok) return;
    said.innerHTML = text;
    mark();
    said.dataset.checked = String(mine);
  };
  const soon = () => { clearTimeout(timer); timer = setTimeout(check, 120); };
  rules.on('change', soon);
  cases.on('change', soon);
  rules.on('inputRead', (editor, change) => {
    if (/[\u4e00-\u9fff]$/.test(change.text[change.text.length - 1]) && known.size) editor.showHint();
  });
  mark();
})();
