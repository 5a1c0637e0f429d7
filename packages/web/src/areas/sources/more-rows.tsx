import { Button } from '@mantine/core';
import { useText } from '../../parts/language.tsx';

interface Props {
  readonly pages: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** The next page of a list, when there is one. */
export function MoreRows({ pages: { hasNextPage, isFetchingNextPage, fetchNextPage } }: Props) {
  const text = useText();
  if (!hasNextPage) return null;
  return (
    <Button size="xs" variant="default" mt="sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {text.sources.records.more}
    </Button>
  );
}
