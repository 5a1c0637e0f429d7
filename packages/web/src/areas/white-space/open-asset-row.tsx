import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { OpenAsset } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { dateText, shortDate } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { useTargets } from '../assets/asset-columns.tsx';
import { CompanyLink } from '../companies/company-link.tsx';
import { AssetName } from './asset-name.tsx';
import { Reasons } from './reasons.tsx';
import { StagePair } from './stage-pair.tsx';

/** One open asset; its reasons unfold below it. */
export function OpenAssetRow({ row }: { readonly row: OpenAsset }) {
  const text = useText();
  const { language } = useLanguage();
  const [open, { toggle }] = useDisclosure(false);
  const words = text.whiteSpace;
  const targets = useTargets(row);
  const modality = row.modality === null ? null : text.labels.modality[row.modality];
  return (
    <>
      <tr className={open ? 'row-open' : ''}>
        <th scope="row">
          <AssetName asset={row} />
        </th>
        <td data-label={words.originator}>
          {row.originator === null ? <Dash /> : <CompanyLink id={row.originator.company} name={row.originator.name} />}
        </td>
        <td data-label={words.what}>
          {targets ?? <Dash />}
          <span className="soft small other-line">{modality ?? <Dash />}</span>
        </td>
        <td data-label={words.stages}>
          <StagePair stages={row.stages} />
        </td>
        <td data-label={words.state}>
          <StateWords row={row} />
        </td>
        <td data-label={words.sure}>
          <span className={`sure sure-${row.sure}`}>{words.howSure[row.sure]}</span>
        </td>
        <td data-label={words.since} className="date">
          {row.since === null ? <Dash /> : shortDate(row.since, text, language)}
        </td>
        <td data-label={words.checked} className="date">
          {row.lastChecked === null ? <Dash /> : dateText(row.lastChecked, text, language)}
        </td>
        <td data-label={words.deals} className="number">
          {row.deals}
        </td>
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
      {open && (
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
      )}
    </>
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
        <Said words={firstSentence(row.why)} />
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
