import type { PatentFamily } from '@beringia/domain/scouting/patent';
import { HeadRow } from '../../parts/head-row.tsx';
import { useText } from '../../parts/language.tsx';
import { Because } from './because.tsx';
import { Section } from './section.tsx';

/** What each claim protects, by its opening words; no legal reading. */
export function PatentClaims({ claims }: Pick<PatentFamily, 'claims'>) {
  const text = useText();
  const words = text.records.patent;
  return (
    <Section title={words.claims}>
      {claims.length === 0 && <p className="tight soft">{words.noClaims}</p>}
      {claims.length > 0 && (
        <table className="plain-table stack-table">
          <HeadRow heads={[words.claim, words.claimKind, words.opening]} />
          <tbody>
            {claims.map(({ number, kind, independent, opening, because }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                <td data-label={words.claimKind}>
                  {words.claimKinds[kind]}
                  {!independent && <span className="soft small block">{words.dependent}</span>}
                </td>
                <td data-label={words.opening}>
                  {opening}
                  <Because reasons={[because]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
