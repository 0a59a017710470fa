const block = 512;
/** Entries as a tar archive in the ustar form. Paths are relative and at most 100 bytes long; throws for a longer one. */
export function tar(entries) {
  const parts = [];
  for (const entry of entries) {
    const content = entry.kind === 'file' ? entry.content : Buffer.alloc(0);
    parts.push(header(entry, content.length), content, Buffer.alloc((block - (content.length % block)) % block));
  }
  return Buffer.concat([...parts, Buffer.alloc(2 * block)]);
}
function header(entry, size) {
  const head = Buffer.alloc(block);
  const path = entry.kind === 'folder' ? `${entry.path}/` : entry.path;
  if (Buffer.byteLength(path) > 100) throw new Error(`${path} is too long for a tar header`);
  const octal = (value, at, length) => head.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at);
  head.write(path, 0);
  octal(entry.kind === 'link' ? 0o777 : entry.mode, 100, 8);
  octal(entry.kind === 'link' ? 0 : (entry.uid ?? 0), 108, 8);
  octal(entry.kind === 'link' ? 0 : (entry.uid ?? 0), 116, 8);
  octal(size, 124, 12);
  octal(0, 136, 12);
  head.write('        ', 148);
  head.write({ file: '0', folder: '5', link: '2' }[entry.kind], 156);
  if (entry.kind === 'link') head.write(entry.target, 157);
  head.write('ustar\x0000', 257);
  let sum = 0;
  for (const byte of head) sum += byte;
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return head;
}
