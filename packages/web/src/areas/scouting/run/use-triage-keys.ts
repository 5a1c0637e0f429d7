import { useEffect } from 'react';
import { isTyping } from '../../../parts/keys.ts';
import type { Decision } from '../scouting-api.ts';
import { DECISION_KEYS } from './triage-buttons.tsx';

const ROWS = 'tr[data-candidate]';
const CHORD_MS = 1200;

/**
 * j and k move between the drugs, by moving the focus to the name of the next, so that Enter opens it; 1, 2, 3 decide and u takes
 * back what stands. A letter after `g` goes to a page, and is left alone.
 */
export function useTriageKeys(decide: (candidate: string, decision: Decision | 'undo') => void): void {
  useEffect(() => {
    let armed = Number.NEGATIVE_INFINITY;
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isInDialog(event.target)) return;
      const chord = event.timeStamp - armed < CHORD_MS;
      armed = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (chord) return;
      if (event.key === 'j') return move(1);
      if (event.key === 'k') return move(-1);
      const decision = event.key === 'u' ? 'undo' : DECISION_KEYS[event.key];
      const candidate = focusedRow()?.dataset.candidate;
      if (decision === undefined || candidate === undefined) return;
      event.preventDefault();
      decide(candidate, decision);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [decide]);
}

function focusedRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(ROWS) ?? null;
}

function move(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
  const here = focusedRow();
  const at = here ? rows.indexOf(here) + step : 0;
  const link = rows[Math.min(rows.length - 1, Math.max(0, at))]?.querySelector<HTMLElement>('.row-link');
  link?.focus();
  link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"]') !== null;
}
