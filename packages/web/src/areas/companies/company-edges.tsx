import type { ParentEdge } from '@beringia/domain/parties/company';
import type { ShownParty } from '../../api.ts';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { CompanyLink } from './company-link.tsx';

type Edge = ShownParty['parents'][number];

/** What it came from and what came from it, in words, with the days as far as they are known. */
export function CompanyEdges({ shown }: { readonly shown: ShownParty }) {
  const text = useText();
  const words = text.company;
  const none = shown.parents.length + shown.children.length === 0;
  return (
    <section className="panel" aria-labelledby="belongs">
      <h2 id="belongs">{words.belongs}</h2>
      {none && <p className="tight soft">{words.noEdges}</p>}
      <ul className="plain">
        {shown.parents.map((edge) => (
          <EdgeLine key={`p ${edge.company} ${edge.relation}`} edge={edge} words={words.parents} />
        ))}
        {shown.children.map((edge) => (
          <EdgeLine key={`c ${edge.company} ${edge.relation}`} edge={edge} words={words.children} />
        ))}
      </ul>
    </section>
  );
}

function EdgeLine({ edge, words }: { readonly edge: Edge; readonly words: Record<ParentEdge['relation'], string> }) {
  const text = useText();
  const { language } = useLanguage();
  const { company, name, relation, from, to } = edge;
  const days = [
    from === null ? null : text.company.from(dateText(from, text, language)),
    to === null ? null : text.company.until(dateText(to, text, language)),
  ].filter((day) => day !== null);
  return (
    <li>
      {words[relation as ParentEdge['relation']] ?? relation} <CompanyLink id={company} name={name ?? company} />{' '}
      <span className="soft small">{days.length === 0 ? text.company.unknownDates : days.join(' ')}</span>
    </li>
  );
}
