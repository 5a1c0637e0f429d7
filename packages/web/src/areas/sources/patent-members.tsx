import type { PatentFamily } from '@beringia/domain/scouting/patent';
import type { FamilyMember } from '@beringia/domain/scouting/patent-number';
import { Dash } from '../../parts/amount.tsx';
import { HeadRow } from '../../parts/head-row.tsx';
import { useText } from '../../parts/language.tsx';
import { useDate } from './facts.tsx';
import { Section } from './section.tsx';

/** The publications of a family with their applications. */
export function PatentMembers({ members }: Pick<PatentFamily, 'members'>) {
  const text = useText();
  const date = useDate();
  const words = text.records.patent;
  return (
    <Section title={words.members}>
      <table className="plain-table stack-table">
        <HeadRow heads={[words.publication, words.published, words.application]} />
        <tbody>
          {members.map((member) => (
            <tr key={numberOf(member)}>
              <th scope="row" className="code">
                {numberOf(member)}
              </th>
              <td data-label={words.published} className="date">
                {date(member.date) ?? <Dash />}
              </td>
              <td data-label={words.application}>
                {member.application === null ? (
                  <Dash />
                ) : (
                  <>
                    <span className="code">{[member.application.country, member.application.number].join(' ')}</span>{' '}
                    <span className="soft date">{date(member.application.date)}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function numberOf({ country, number, kind }: Pick<FamilyMember, 'country' | 'number' | 'kind'>): string {
  return [country, number, kind].filter((part) => part !== null).join(' ');
}
