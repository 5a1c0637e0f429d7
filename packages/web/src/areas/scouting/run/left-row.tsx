import { useText } from '../../../parts/language.tsx';
import { Said } from '../../../parts/said.tsx';
import { criterionName } from '../criterion-name.ts';
import { DrugName, RightsCell, type RowProps } from './long-row.tsx';
import { SeenBefore } from './seen-before.tsx';
import { StagesCell } from './stages-cell.tsx';
import { TriageButtons } from './triage-buttons.tsx';

/** A drug that is not in the long list, with every reason why. One that was left out has no page of its own. */
export function LeftRow({ row, run, mandate, decide }: RowProps) {
  const words = useText().scouting.run;
  const { columns } = words;
  return (
    <tr data-candidate={row.candidate}>
      <th scope="row">
        <DrugName row={row} run={run} mandate={mandate} />
      </th>
      <td data-label={columns.stages}>
        <StagesCell stages={row.stages} />
      </td>
      <td data-label={columns.rights}>
        <RightsCell rights={row.rights} />
      </td>
      <td data-label={columns.why}>
        <Why row={row} />
        <SeenBefore memory={row.memory} />
      </td>
      <td data-label={columns.triage}>
        <TriageButtons row={row} decide={decide} />
      </td>
    </tr>
  );
}

function Why({ row: { nearness, reasons } }: Pick<RowProps, 'row'>) {
  const text = useText();
  return (
    <>
      {nearness && <div className="small nearness">{text.scouting.run.nearness[nearness]}</div>}
      <ul className="plain small why-left">
        {reasons.map(({ criterion, because }) => (
          <li key={criterion}>
            <strong>{criterionName(criterion, text)}</strong>
            {text.common.colon}
            {because.map((one, at) => (
              <span key={one}>
                {at > 0 && '; '}
                <Said words={one} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
