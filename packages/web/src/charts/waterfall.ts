/** Bars of a bridge: each step hangs between the sum before it and the sum after it; the two ends stand on the ground. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly kind: 'end' | 'down' | 'up';
}

/** @param steps the first is where the bridge begins, the last where it ends; those between are signed changes */
export function waterfall(steps: readonly { readonly name: string; readonly value: number }[]): Bar[] {
  let sum = 0;
  return steps.map(({ name, value }, index) => {
    if (index === 0 || index === steps.length - 1) {
      sum = value;
      return { name, value, from: 0, to: value, kind: 'end' };
    }
    const before = sum;
    sum += value;
    return { name, value, from: Math.min(before, sum), to: Math.max(before, sum), kind: value < 0 ? 'down' : 'up' };
  });
}
