import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { OpenAsset } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { dateText, shortDate } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { useTargets } from '../assets/asset-columns.tsx';
import { CompanyLink } from '../companies/company-link.tsx';
import { EndedNote } from '../rights/ended-note.tsx';
import { AssetName } from './asset-name.tsx';
import { Reasons } from './reasons.tsx';
import { StagePair } from './stage-pair.tsx';

/** One open asset; its reasons unfold below it. */
export function OpenAssetRow({ row }: { readonly row: OpenAsset }) {
  const text = useText();
  const [open, { toggle }] = useDisclosure(false);
  const words = text.whiteSpace;
  return (
    <>
      <tr className={open ? 'row-open' : ''}>
        <th scope="row">
          <AssetName asset={row} />
        </th>
        <WhatCells row={row} />
        <RightCells row={row} />
        <td data-label={words.because} className="no-print">
          <button type="button" className="link-button nowrap" aria-expanded={open} onClick={toggle}>
            {words.because}
            <span className="visually-hidden">
              {text.common.colon}
              {row.name}
            </span>{' '}
            <span aria-hidden="true">{open ? '▴' : '▾'}</span>
          </button>
        </td>
      </tr>
      {open && <ReasonsRow row={row} />}
    </>
  );
}

/** Who made it, what it is, how far it is where. */
function WhatCells({ row }: { readonly row: OpenAsset }) {
  const text = useText();
  const words = text.whiteSpace;
  const targets = useTargets(row);
  return (
    <>
      <td data-label={words.originator}>
        {row.originator === null ? <Dash /> : <CompanyLink id={row.originator.company} name={row.originator.name} />}
      </td>
      <td data-label={words.what}>
        {targets ?? <Dash />}
        <span className="soft small other-line">
          {row.modality === null ? <Dash /> : text.labels.modality[row.modality]}
        </span>
      </td>
      <td data-label={words.stages}>
        <StagePair stages={row.stages} />
      </td>
    </>
  );
}

/** How open it is, how sure that is, since when, and when somebody last looked. */
function RightCells({ row }: { readonly row: OpenAsset }) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.whiteSpace;
  return (
    <>
      <td data-label={words.state}>
        <StateWords row={row} />
      </td>
      <td data-label={words.sure}>
        <span className={`sure-${row.sure}`}>{words.howSure[row.sure]}</span>
      </td>
      <td data-label={words.since} className="date">
        <Since row={row} />
      </td>
      <td data-label={words.checked} className="date">
        {row.lastChecked === null ? <Dash /> : dateText(row.lastChecked, text, language)}
      </td>
      <td data-label={words.deals} className="number">
        {row.deals}
      </td>
    </>
  );
}

/** When rights came back; an end that leaves no heir has its day too, and says that it is no return. */
function Since({ row: { since, ended } }: { readonly row: OpenAsset }) {
  const text = useText();
  const { language } = useLanguage();
  if (since !== null) return shortDate(since, text, language);
  return ended?.on ? text.whiteSpace.endedOn(shortDate(ended.on, text, language)) : <Dash />;
}

function ReasonsRow({ row }: { readonly row: OpenAsset }) {
  const text = useText();
  return (
    <tr className="row-reasons">
      <td colSpan={10}>
        <p className="tight">
          <Said words={row.why} />{' '}
          {row.deals > 0 && (
            <Link to="/deals" search={{ q: [printedName(row)] }}>
              {text.find.allDeals(printedName(row))}
            </Link>
          )}
        </p>
        <Reasons because={row.because} />
      </td>
    </tr>
  );
}

/** The state in a word, and in the ledger's own sentence; with whom it lies now. */
function StateWords({ row }: { readonly row: OpenAsset }) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <>
      <strong className={`open-state open-${row.state}`}>{text.whiteSpace.states[row.state]}</strong>
      {row.keptBy.length > 0 && (
        <span>
          {' '}
          {row.state === 'split' ? text.whiteSpace.among : text.whiteSpace.kept}{' '}
          {row.keptBy.map(({ party, name }, index) => (
            <span key={party}>
              {index > 0 && (language === 'zh' ? '、' : ', ')}
              <CompanyLink id={party} name={name} />
            </span>
          ))}
        </span>
      )}
      <span className="soft small other-line">
        {row.ended ? <EndedNote on={row.ended.on} /> : <Said words={firstSentence(row.why)} />}
      </span>
    </>
  );
}

/** Deals were signed under a code more often than under the later INN. */
function printedName({ name, codes }: OpenAsset): string {
  return codes[0] ?? name;
}

/** How sure it is and how many deals were read stand in columns of their own. */
function firstSentence(why: string): string {
  return `${why.split(/(?: \([\d-]+\))?\. /)[0]}.`;
}
