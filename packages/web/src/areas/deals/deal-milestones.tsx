import type { ShownDeal } from '../../api.ts';
import { Amount } from '../../parts/amount.tsx';
import { useText } from '../../parts/language.tsx';

/** Single milestones, where a source prints them. */
export function DealMilestones({ deal }: { readonly deal: ShownDeal['deal'] }) {
  const text = useText();
  if (deal.milestones.length === 0) return null;
  return (
    <>
      <h3>{text.deal.milestoneList}</h3>
      <table className="plain-table terms-table">
        <tbody>
          {deal.milestones.map((milestone) => (
            <tr key={`${milestone.event} ${milestone.asset} ${milestone.region}`}>
              <th scope="row">{milestone.event}</th>
              <td className="number">
                <Amount amount={milestone.amount} />
              </td>
              <td className="soft">
                {[milestone.asset, milestone.region, milestone.indication, milestone.amount.note]
                  .filter((word) => word !== null)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
