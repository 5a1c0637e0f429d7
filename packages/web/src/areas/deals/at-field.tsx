import { useEffect } from 'react';
import type { ShownDeal } from '../../api.ts';

/** Sections of the page by the head of a path, for fields that have no place of their own. */
const SECTIONS: Record<string, string> = {
  amounts: 'terms',
  royalties: 'terms',
  milestones: 'terms',
  assets: 'assets',
  licensors: 'parties',
  licensees: 'parties',
  grants: 'territory',
  retained: 'territory',
  encumbrances: 'territory',
  dates: 'timeline',
  events: 'timeline',
};

/** Shows where on the page a field of the record stands: scrolls to it, marks it and puts the focus there. */
export function AtField({ field }: { readonly field: string }) {
  useEffect(() => {
    const place = placeOf(field);
    if (!place) return;
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.classList.add('at-field');
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
    return () => place.classList.remove('at-field');
  }, [field]);
  return null;
}

/** The element of the field, else of the nearest field round it, else the section. */
function placeOf(field: string): HTMLElement | null {
  const steps = field.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const path = CSS.escape(steps.slice(0, length).join('.'));
    const found = document.querySelector<HTMLElement>(`[data-field="${path}"], [data-field^="${path}."]`);
    if (found) return found;
  }
  const heading = document.getElementById(SECTIONS[steps[0] ?? ''] ?? 'sources');
  return heading?.closest('section') ?? null;
}

/** The field whose evidence answers a question about this path; null where the record keeps no evidence of it. */
export function panelField(path: string, { deal, evidence }: Pick<ShownDeal, 'deal' | 'evidence'>): string | null {
  if (evidence.some((one) => one.field === path)) return path;
  const [head = '', key = ''] = path.split('.');
  if (head === 'amounts') return `amounts.${key}.value`;
  if (head === 'dates' || /^assets\.[^.]+\.(stage\.\w+|identity|targets|indications)$/.test(path)) return path;
  if (head === 'grants') {
    const grant = deal.grants.find((one) => one.key === key) ?? deal.grants[0];
    return grant ? `grants.${grant.key}.territory` : null;
  }
  return head === 'royalties' ? `royalties.${Number(key) || 0}.text` : null;
}
