import type { Found, FoundKind } from '@beringia/domain/scouting/found';
import type { ComponentType } from 'react';
import { ApprovalContent, LabelContent } from './approval-content.tsx';
import { FilingContent } from './filing-content.tsx';
import { AnnouncementContent, AwardContent, ListedContent, VendorContent } from './list-contents.tsx';
import { PaperContent } from './paper-content.tsx';
import { PatentContent } from './patent-content.tsx';
import { TrialContent } from './trial-content.tsx';

/** How each kind of record is shown. */
const CONTENTS: { readonly [K in FoundKind]: ComponentType<{ readonly content: Found<K>['content'] }> } = {
  trial: TrialContent,
  paper: PaperContent,
  patent: PatentContent,
  filing: FilingContent,
  approval: ApprovalContent,
  label: LabelContent,
  award: AwardContent,
  announcement: AnnouncementContent,
  vendor: VendorContent,
  listed: ListedContent,
};

interface Props {
  readonly kind: FoundKind;
  /** In the shape of its kind, as it was stored. */
  readonly content: Readonly<Record<string, unknown>>;
}

export function RecordContent({ kind, content }: Props) {
  const Content = CONTENTS[kind] as ComponentType<{ readonly content: unknown }>;
  return <Content content={content} />;
}
