import type { showCapture } from '@beringia/contract/captures/read-capture';
import type { OutputOf } from '@beringia/contract/operation';
import { type Capture, captureFrom } from '@beringia/domain/scouting/capture/capture-from';
import { tierFor } from '@beringia/domain/scouting/capture/claim-of';
import type { Known } from '@beringia/domain/scouting/capture/known';
import type { CapturedDocument } from '@beringia/domain/scouting/capture/proposal';
import {
  type CaptureInShort,
  type StandingClaim,
  type StoredCapture,
  standingClaims,
} from '../../database/queries/captures.ts';
import type { Library } from '../../files/library.ts';
import type { Context } from '../handler.ts';
import { stampOf } from '../stamp.ts';

type Shown = OutputOf<typeof showCapture>;

/** What a captured document seems to say, with what was decided of it. */
export async function captureView(context: Context, id: string, stored: StoredCapture): Promise<Shown> {
  const read = readingOf(context.library.captureKnown(), stored);
  const claims = await standingClaims(context.trx, { capture: id });
  const { subject, companies, proposals, notProposed, leftOff, datelines } = read;
  const short = { ...stored, id, pageCount: stored.pages.length, accepted: claims.length };
  return {
    ...(await stampOf(context)),
    capture: rowOf(short, context.library.captureKnown()),
    problems: [...stored.problems],
    pages: stored.pages.map(({ number, text }) => ({ number, text })),
    subject: { ...subject, candidates: [...subject.candidates], unknownCodes: subject.unknownCodes.map(codeOf) },
    companies: companies.map((one) => ({ ...one, companies: [...one.companies] })),
    proposals: [...proposals],
    notProposed: [...notProposed],
    decisions: [...claims.map(acceptedDecision), ...Object.entries(stored.declined).map(declinedDecision)],
    labels: labelsOf(proposals, context.library),
    leftOff,
    datelines: [...datelines],
    claims: claims.map(claimView),
  };
}

/** Each target and indication that is proposed, once, under its names. */
function labelsOf(proposals: Capture['proposals'], library: Library): Shown['labels'] {
  const rows = { targets: library.targetRows(), indications: library.indicationRows() };
  const found = new Map<string, Shown['labels'][number]>();
  for (const { field, value } of proposals) {
    if (field !== 'targets' && field !== 'indications') continue;
    const row = rows[field].get(value);
    found.set(`${field} ${value}`, { field, id: value, name: row?.display ?? value, nameZh: row?.zh[0] ?? null });
  }
  return [...found.values()];
}

/** The last readings, because every decision asks for the same one. What ships does not change while a process runs. */
const made = new WeakMap<Known, Map<string, Capture>>();
const KEPT = 8;

export function readingOf(known: Known, stored: StoredCapture): Capture {
  const readings = made.get(known) ?? new Map<string, Capture>();
  made.set(known, readings);
  const { hash, title, url, saidOn, tier, told, readAt } = stored;
  const key = JSON.stringify([hash, title, url, saidOn, tier, told, readAt]);
  const reading = readings.get(key) ?? captureFrom(documentOf(stored), known, told);
  readings.delete(key);
  readings.set(key, reading);
  for (const oldest of readings.keys()) if (readings.size > KEPT) readings.delete(oldest);
  return reading;
}

export function documentOf({ title, url, saidOn, tier, pages }: StoredCapture): CapturedDocument {
  return { title, url, saidOn: saidOn as CapturedDocument['saidOn'], tier: tierFor(url, tier), pages: [...pages] };
}

export function rowOf(capture: CaptureInShort, known: Known): Shown['capture'] {
  const { id, title, fileName, kind, url, saidOn, tier, hash, readAt, about, proposed, accepted, declined } = capture;
  return {
    id,
    title,
    fileName,
    kind,
    url,
    saidOn,
    tier: tierFor(url, tier) as Shown['capture']['tier'],
    hash,
    readAt,
    pages: capture.pageCount,
    about: about === null ? null : { id: about, name: known.asset(about)?.name ?? about },
    proposed,
    accepted,
    declined: Object.keys(declined).length,
  };
}

export function claimView({ id, record, claim, capture, madeAt }: StandingClaim): Shown['claims'][number] {
  const { field, value, saidOn, tier, note, evidence, readOut } = claim;
  return { id, capture, record, field, value, saidOn, tier, note, ...evidence, readOut, acceptedAt: madeAt };
}

function acceptedDecision({ id, claim, madeAt }: StandingClaim) {
  return { proposal: claim.proposal, decision: 'accepted' as const, claim: id, reason: null, at: madeAt };
}

function declinedDecision([proposal, { reason, at }]: [string, StoredCapture['declined'][string]]) {
  return { proposal, decision: 'declined' as const, claim: null, reason, at };
}

function codeOf({ text, page, because }: Capture['subject']['unknownCodes'][number]) {
  return { text, page, because };
}
