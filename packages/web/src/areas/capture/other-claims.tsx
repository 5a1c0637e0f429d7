import { useText } from '../../parts/language.tsx';
import type { ShownCapture } from './capture-api.ts';
import { TakeBack } from './proposal-row.tsx';
import { saidWords } from './said-words.ts';

/** What was accepted before the text was described anew, and is no longer proposed: it stands until it is taken back. */
export function OtherClaims({ shown: { claims, proposals, decisions, capture } }: { readonly shown: ShownCapture }) {
  const text = useText();
  const proposed = new Set(proposals.map(({ id }) => id));
  const gone = new Set(decisions.filter(({ proposal }) => !proposed.has(proposal)).map(({ claim }) => claim));
  const others = claims.filter(({ id }) => gone.has(id));
  if (others.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="others">
      <h2 id="others">{text.capture.others}</h2>
      <ul className="plain">
        {others.map((claim) => (
          <li key={claim.id} className="capture-go">
            <span className="soft">{text.capture.fields[claim.field]}</span>{' '}
            <strong>{saidWords(claim as Parameters<typeof saidWords>[0], text)}</strong>
            <TakeBack claim={claim.id} capture={capture.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
