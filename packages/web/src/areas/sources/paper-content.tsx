import type { Paper, PaperIds } from '@beringia/domain/scouting/paper';
import { countryName } from '@beringia/domain/territory/countries';
import { useLanguage, useText } from '../../parts/language.tsx';
import { Because } from './because.tsx';
import { type FactRow, Facts, useDate, useList, useYesNo } from './facts.tsx';
import { Section } from './section.tsx';

/** A paper: since when it could be read, where its authors work, and which codes it names. */
export function PaperContent({ content }: { readonly content: Paper }) {
  const text = useText();
  const list = useList();
  const date = useDate();
  const yesNo = useYesNo();
  const words = text.records.paper;
  const { firstSeen, authorCount } = content;
  const rows: FactRow[] = [
    [words.kind, words.kinds[content.kind]],
    [words.journal, content.journal],
    [
      words.firstSeen,
      <span key="first">
        {date(firstSeen.value) ?? '—'}
        <Because reasons={firstSeen.because} />
      </span>,
    ],
    [words.published, date(content.published)],
    [words.ids, <Ids key="ids" ids={content.ids} />],
    [words.abstract, yesNo(content.hasAbstract)],
    [words.authors, authorCount === null ? null : `${text.records.people(authorCount)}`],
    [words.types, list(content.types)],
    [words.codes, list([...new Set(content.codes.map((code) => code.text))])],
  ];
  return (
    <>
      <Section title={text.records.trial.facts}>
        <Facts rows={rows} />
      </Section>
      <Affiliations affiliations={content.affiliations} />
    </>
  );
}

function Ids({ ids }: { readonly ids: PaperIds }) {
  const known = [
    ['PMID', ids.pmid, `https://pubmed.ncbi.nlm.nih.gov/${ids.pmid}/`],
    ['PMC', ids.pmcid, `https://europepmc.org/article/PMC/${ids.pmcid}`],
    ['DOI', ids.doi, `https://doi.org/${ids.doi}`],
    ['Preprint', ids.preprint, `https://europepmc.org/article/PPR/${ids.preprint}`],
  ] as const;
  return known.map(([name, id, url]) =>
    id === null ? null : (
      <span key={name} className="block">
        <span className="soft">{name}</span>{' '}
        <a href={url} target="_blank" rel="noreferrer" className="code">
          {id}
        </a>
      </span>
    ),
  );
}

function Affiliations({ affiliations }: Pick<Paper, 'affiliations'>) {
  const text = useText();
  const { language } = useLanguage();
  if (affiliations === null || affiliations.length === 0) return null;
  return (
    <Section title={text.records.paper.affiliations}>
      <ul className="plain">
        {affiliations.map((one) => (
          <li key={one.text}>
            {one.text}{' '}
            <span className="soft small">
              {one.countries.map((code) => countryName(code, language)).join(', ')}
              {one.inChina === true && one.countries.length === 0 ? text.records.paper.inChina : ''}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
