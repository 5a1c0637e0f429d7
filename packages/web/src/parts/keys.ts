import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { PLACES } from './places.ts';

const CHORD_MS = 1200;

/** `g` and the key of a place, `/` and `?`, unless somebody is typing. */
export function useShellKeys(openHelp: () => void, openSearch: () => void): void {
  const navigate = useNavigate();
  const armed = useRef(0);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key === 'Escape') return leaveSearch();
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const chord = event.timeStamp - armed.current < CHORD_MS;
      armed.current = event.key === 'g' ? event.timeStamp : 0;
      const to = chord ? PLACES.find(({ key }) => key === event.key)?.to : undefined;
      if (to) void navigate({ to });
      else if (event.key === '?') openHelp();
      else if (event.key === '/') {
        event.preventDefault();
        openSearch();
      }
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, openHelp, openSearch]);
}

export const SEARCH_ID = 'search-deals';

function leaveSearch(): void {
  const box = document.activeElement;
  if (box instanceof HTMLElement && box.id === SEARCH_ID) box.blur();
}

/** A checkbox or a switch has the focus after a click and takes no letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
}
