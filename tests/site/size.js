// The size of a built site, kind by kind, raw and as a host sends it (gzip -9); fails where the program, wasm and
// JavaScript together, is over the limit. ./dev bench runs it on dist.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const [folder, limit] = process.argv.slice(2);
const sizes = Object.fromEntries(['wasm', 'js', 'css', 'json', 'html'].map((kind) => [kind, { files: 0, bytes: 0, 'gzip -9': 0, largest: 0 }]));
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  const size = sizes[extname(entry.name).slice(1)];
  if (!entry.isFile() || !size) continue;
  const file = join(entry.parentPath ?? entry.path, entry.name);
  const zipped = execFileSync('gzip', ['-9nc', file]).length;
  size.files += 1;
  size.bytes += statSync(file).size;
  size['gzip -9'] += zipped;
  size.largest = Math.max(size.largest, zipped);
}
console.table(sizes);
const program = sizes.wasm['gzip -9'] + sizes.js['gzip -9'];
console.log(`wasm and js: ${program} bytes after gzip -9, of ${limit} allowed`);
if (program > Number(limit)) process.exitCode = 1;
