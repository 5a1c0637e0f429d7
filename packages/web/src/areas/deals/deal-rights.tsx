import type { ShownDeal } from '../../api.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { territoryWords } from './territory-words.ts';

/** What the licensor keeps and what burdens the rights, where a source says so. */
export function DealRights({ deal }: { readonly deal: ShownDeal['deal'] }) {
  const text = useText();
  const { language } = useLanguage();
  if (deal.retained.length === 0 && deal.encumbrances.length === 0) return null;
  return (
    <section className="panel">
      {deal.retained.length > 0 && (
        <>
          <h2>{text.deal.retained}</h2>
          <ul className="plain">
            {deal.retained.map((kept) => (
              <li key={JSON.stringify(kept)}>
                {[kept.territory.text ?? territoryWords(kept.territory.in, language), kept.field, kept.note]
                  .filter((word) => word !== null && word !== '')
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {deal.encumbrances.length > 0 && (
        <>
          <h2>{text.deal.burdens}</h2>
          <ul className="plain">
            {deal.encumbrances.map((burden) => (
              <li key={burden.text}>
                <strong>{text.labels.encumbrance[burden.kind]}</strong> {burden.text}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
