import type { acceptProposal, declineProposal, withdrawClaim } from '@beringia/contract/captures/decide-capture';
import type { listCaptures, readCapture, showCapture } from '@beringia/contract/captures/read-capture';
import type { OutputOf } from '@beringia/contract/operation';
import { ask, filled, get, queryText, upload } from '../../api.ts';

/** Questions about captured documents. `capture.test.ts` holds the paths against the contract. */

export const CAPTURE_PATHS = {
  'captures.read': '/captures',
  'captures.list': '/captures',
  'captures.show': '/captures/{id}',
  'captures.accept': '/captures/{capture}/accept',
  'captures.decline': '/captures/{capture}/decline',
  'captures.withdraw': '/captures/{capture}/claims/{claim}',
} as const;

export type ShownCapture = OutputOf<typeof showCapture>;
export type Proposal = ShownCapture['proposals'][number];
export type Claim = ShownCapture['claims'][number];
export type CaptureRow = OutputOf<typeof listCaptures>['items'][number];
export type TextTier = CaptureRow['tier'];

/** What a person says of a text. Null is nothing; what is left out stays as it was. */
export interface Particulars {
  readonly title?: string | null;
  readonly url?: string | null;
  readonly saidOn?: string | null;
  readonly tier?: TextTier | null;
  readonly told?: string | null;
}

/** The text, a file that was kept, or a capture to read again. */
export type Given =
  | { readonly text: string }
  | { readonly hash: string; readonly name: string }
  | { readonly capture: string };

export const captureApi = {
  keep: (file: File, progress: (sent: number) => void) =>
    upload<{ hash: string }>(
      'PUT',
      `/uploads${queryText({ source: 'capture', name: file.name })}`,
      { content: file, type: 'application/octet-stream' },
      progress,
    ),
  read: (given: Given & Particulars) =>
    ask<OutputOf<typeof readCapture>>('POST', CAPTURE_PATHS['captures.read'], { body: given }),
  list: (signal?: AbortSignal) =>
    get<OutputOf<typeof listCaptures>>(CAPTURE_PATHS['captures.list'], { limit: '100' }, signal),
  show: (id: string, signal?: AbortSignal) =>
    get<ShownCapture>(filled(CAPTURE_PATHS['captures.show'], { id }), {}, signal),
  accept: (capture: string, body: { proposal: string; record?: string; trial?: string }) =>
    ask<OutputOf<typeof acceptProposal>>('POST', filled(CAPTURE_PATHS['captures.accept'], { capture }), { body }),
  decline: (capture: string, body: { proposal: string }) =>
    ask<OutputOf<typeof declineProposal>>('POST', filled(CAPTURE_PATHS['captures.decline'], { capture }), { body }),
  withdraw: (capture: string, claim: string) =>
    ask<OutputOf<typeof withdrawClaim>>('DELETE', filled(CAPTURE_PATHS['captures.withdraw'], { capture, claim }), {}),
};
