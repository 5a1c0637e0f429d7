import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useText } from '../../parts/language.tsx';
import { Sentences } from '../../parts/sentences.tsx';
import type { ShownCapture } from './capture-api.ts';
import { ProposalRow } from './proposal-row.tsx';

interface Props {
  readonly shown: ShownCapture;
  readonly selected: string | null;
  readonly select: (proposal: string) => void;
}

/** Pressed on a row: yes, no, and back. */
const KEYS: Readonly<Record<string, string>> = { y: 'accept', n: 'decline', u: 'withdraw' };

/** What the document seems to say, one by one. Arrow keys go from row to row, letters decide the row that has the focus. */
export function Proposals({ shown, selected, select }: Props) {
  const words = useText().capture;
  const list = useRef<HTMLUListElement>(null);
  const { proposals, decisions } = shown;
  const focusRow = (at: number) => {
    const row = list.current?.children[Math.max(0, Math.min(proposals.length - 1, at))];
    if (row instanceof HTMLElement) row.focus();
  };
  // A mark in the text was chosen: its row comes into sight.
  useEffect(() => {
    const row = list.current?.querySelector('[data-selected]');
    if (selected !== null) row?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const row = rowOf(event);
    if (row === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = [...event.currentTarget.children].indexOf(row);
    const act = KEYS[event.key];
    if (event.key === 'ArrowDown') focusRow(at + 1);
    else if (event.key === 'ArrowUp') focusRow(at - 1);
    else if (act) row.querySelector<HTMLButtonElement>(`[data-act=${act}]`)?.click();
    else return;
    event.preventDefault();
  };
  const open = proposals.filter(({ id }) => !decisions.some(({ proposal }) => proposal === id)).length;
  return (
    <section aria-labelledby="proposals" className="panel capture-proposals">
      <h2 id="proposals">
        {words.proposals(proposals.length)} <span className="soft small">{words.stillOpen(open)}</span>
      </h2>
      <p className="tight soft small">{words.keysNote}</p>
      {proposals.length === 0 && <p className="tight">{words.nothingProposed}</p>}
      <ul className="plain" ref={list} onKeyDown={onKeyDown}>
        {proposals.map((one) => (
          <ProposalRow key={one.id} proposal={one} shown={shown} selected={one.id === selected} select={select} />
        ))}
      </ul>
      {shown.notProposed.length > 0 && (
        <details className="small">
          <summary>{words.notProposed(shown.notProposed.length)}</summary>
          <ul className="plain">
            {shown.notProposed.map(({ field, why, because, page, start }) => (
              <li key={`${field}:${page}:${start}`}>
                {words.fields[field]}: {words.whyNot[why]}. <Sentences words={because} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {shown.leftOff > 0 && <p className="tight small wrong">{words.leftOff(shown.leftOff)}</p>}
    </section>
  );
}

/** The row that has the focus itself; a field or a button in it keeps its own keys. */
function rowOf({ target }: KeyboardEvent<HTMLUListElement>): HTMLElement | null {
  return target instanceof HTMLElement && target.matches('.capture-row') ? target : null;
}
