// Plain JavaScript, because it runs in a thread of its own without the loader of TypeScript: the library is 3 MB, and passing
// it through that loader costs 400 MB. Posts {opened}, then {text} for each page (null where it is damaged), then {done}; or {failed}.
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

// The library makes a matrix when it is loaded, which reading text never uses and Node does not have.
globalThis.DOMMatrix ??= class {};
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
const folder = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), sep);

try {
  // Character maps are what Chinese text without an embedded font is read by. Nothing is fetched, drawn or run.
  const pdf = await getDocument({
    data: workerData.bytes,
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
  }).promise;
  const title = await pdf.getMetadata().then(
    ({ info }) => info.Title ?? null,
    () => null,
  );
  parentPort.postMessage({ kind: 'opened', pages: pdf.numPages, title });
  for (let number = 1; number <= Math.min(pdf.numPages, workerData.mostPages); number += 1)
    parentPort.postMessage({ kind: 'page', text: await textOf(pdf, number) });
  parentPort.postMessage({ kind: 'done' });
} catch (error) {
  parentPort.postMessage({ kind: 'failed', name: error.name, message: error.message });
}

async function textOf(pdf, number) {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  } catch {
    return null;
  }
}
