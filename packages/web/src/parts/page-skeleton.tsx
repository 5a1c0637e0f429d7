import { Skeleton } from '@mantine/core';
import { useText } from './language.tsx';

/** Holds the place of a page while its code arrives. */
export function PageSkeleton() {
  const text = useText();
  return (
    <div className="page" aria-busy="true">
      <span className="visually-hidden">{text.common.loading}</span>
      <Skeleton height={30} width="40%" mb="md" />
      <Skeleton height={420} />
    </div>
  );
}
