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
    const files = new DataTransfer();
    for (const entry of entries) await gather(entry, files.items);
    if (!files.files.length) return;
    form.querySelector('#files').files = files.files;
    if (form.reportValidity()) form.requestSubmit();
  });
});
document.querySelectorAll('[data-copy]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy);
    text.select();
    await navigator.clipboard.writeText(text.value);
    button.textContent = '已复制';
  });
});
async function gather(entry, files) {
  if (entry.isFile) {
    files.add(await new Promise((found, failed) => entry.file(found, failed)));
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((found, failed) => reader.readEntries(found, failed));
    if (!some.length) return;
    for (const one of some) await gather(one, files);
  }
}
