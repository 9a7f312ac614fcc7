// Files and folders that are dropped become files of the form. Without this, one chooses them.
'use strict';
document.querySelectorAll('[data-folder]').forEach(part => { part.hidden = false; });
document.querySelectorAll('[data-plain]').forEach(part => { part.hidden = true; });
document.querySelectorAll('[data-drop]').forEach(form => {
  const over = on => form.classList.toggle('over', on);
  form.addEventListener('dragover', event => { event.preventDefault(); over(true); });
  form.addEventListener('dragleave', () => over(false));
  form.addEventListener('submit', () => {
    form.querySelectorAll('button').forEach(button => { button.disabled = true; });
    form.setAttribute('aria-busy', 'true');
  });
  form.addEventListener('drop', async event => {
    event.preventDefault();
    over(false);
    const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry()).filter(Boolean);
    const files = [];
    for (const entry of entries) await gather(entry, files);
    if (files.length && form.reportValidity()) await send(form, files);
  });
});
document.querySelectorAll('[data-copy]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy);
    text.select();
    await navigator.clipboard.writeText(text.value);
    button.textContent = button.dataset.copied;
  });
});
// A field for files would forget in which folders they lay.
async function send(form, files) {
  const data = new FormData(form);
  data.delete('files');
  files.forEach(({file, path}) => data.append('files', file, path));
  form.setAttribute('aria-busy', 'true');
  const answer = await fetch(form.action, {method: 'POST', body: data});
  if (answer.redirected) {
    location.assign(answer.url);
    return;
  }
  document.open();
  document.write(await answer.text());
  document.close();
}
async function gather(entry, files) {
  if (entry.isFile) {
    const file = await new Promise((found, failed) => entry.file(found, failed));
    files.push({file, path: entry.fullPath.slice(1)});
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((found, failed) => reader.readEntries(found, failed));
    if (!some.length) return;
    for (const one of some) await gather(one, files);
  }
}
