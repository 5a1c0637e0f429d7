import type { ListedName } from '@beringia/domain/parties/listed-name';
import type { Announcement } from '@beringia/domain/scouting/announcement';
import type { Award } from '@beringia/domain/scouting/award';
import type { VendorEntry } from '@beringia/domain/scouting/vendor-entry';
import { useLanguage, useText } from '../../parts/language.tsx';
import { moneyText } from '../../parts/money-text.ts';
import { Facts, useDate, useList } from './facts.tsx';
import { Section } from './section.tsx';

/** Records that are one row of a list: awards, announcements, rows of a vendor, names on lists. */

export function AwardContent({ content }: { readonly content: Award }) {
  const text = useText();
  const { language } = useLanguage();
  const list = useList();
  const date = useDate();
  const words = text.records.award;
  const { amount, years } = content;
  const term =
    content.from === null && content.to === null ? null : `${date(content.from) ?? '—'} – ${date(content.to) ?? '—'}`;
  return (
    <Section title={text.records.trial.facts}>
      <Facts
        rows={[
          [words.programme, content.programme],
          [words.institution, content.institution],
          [words.partners, list(content.partners)],
          [words.awarded, date(content.awarded)],
          [words.term, term ?? (years === null ? null : words.years(years))],
          [words.amount, amount && moneyText(amount.value, amount.currency, language)],
          [words.keywords, list(content.keywords)],
        ]}
      />
    </Section>
  );
}

export function AnnouncementContent({ content }: { readonly content: Announcement }) {
  const text = useText();
  const list = useList();
  const date = useDate();
  const words = text.records.announcement;
  return (
    <Section title={text.records.trial.facts}>
      <Facts
        rows={[
          [words.issuer, content.issuer],
          [words.stockCode, content.stockCode],
          [words.published, date(content.published)],
          [words.categories, list(content.categories)],
          [words.summary, content.summary],
        ]}
      />
    </Section>
  );
}

/** The licence note stands first, because it says what may be done with the rest. */
export function VendorContent({ content }: { readonly content: VendorEntry }) {
  const text = useText();
  const list = useList();
  const date = useDate();
  const words = text.records.vendor;
  const others = Object.entries(content.other);
  return (
    <>
      <Section title={words.licence}>
        <p className="tight licence-note">{content.licenceNote}</p>
        <p className="tight soft small">
          {content.vendor} · {words.exportedOn}
          {text.common.colon}
          {date(content.exportedOn) ?? '—'}
        </p>
      </Section>
      <Section title={text.records.trial.facts}>
        <Facts
          rows={[
            [words.names, list(content.names)],
            [words.companies, list(content.companies)],
            [words.targets, list(content.targets)],
            [words.indications, list(content.indications)],
            [words.modality, content.modality],
            [words.stage, content.stage],
            [words.chinaStage, content.chinaStage],
            [words.updated, date(content.updated)],
          ]}
        />
      </Section>
      {others.length > 0 && (
        <Section title={words.other}>
          <Facts rows={others} />
        </Section>
      )}
    </>
  );
}

export function ListedContent({ content }: { readonly content: ListedName }) {
  const text = useText();
  const list = useList();
  const date = useDate();
  const words = text.records.listed;
  return (
    <Section title={text.records.trial.facts}>
      <p className="tight soft">{words.noVerdict}</p>
      <Facts
        rows={[
          [words.list, content.list],
          [words.kind, content.kind],
          [words.altNames, list(content.altNames)],
          [words.addresses, list(content.addresses.map((address) => address.text))],
          [words.programs, list(content.programs)],
          [words.notice, content.federalRegisterNotice],
          [words.startDate, date(content.startDate)],
          [words.endDate, date(content.endDate)],
          [words.requirement, content.licenseRequirement],
          [words.policy, content.licensePolicy],
          [words.ids, list(content.ids)],
          [words.remarks, content.remarks],
        ]}
      />
    </Section>
  );
}
