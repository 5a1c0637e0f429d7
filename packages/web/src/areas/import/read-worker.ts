import { previewOf } from './file-preview.ts';

/** Checks a file away from the page, so that the page answers while twenty thousand lines are read. */
self.onmessage = ({ data }: MessageEvent<string>) => self.postMessage(previewOf(data));
