import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { captureApi, type Particulars, type ShownCapture } from './capture-api.ts';

export function useCapture(id: string) {
  return useQuery({
    queryKey: ['capture', id],
    queryFn: ({ signal }) => captureApi.show(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The document read again with other particulars: which drug it is about, its day, its source. */
export function useReadAgain(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (said: Particulars) => captureApi.read({ capture: id, ...said }),
    onSuccess: (shown) => {
      queries.setQueryData(['capture', id], shown);
      return queries.invalidateQueries({ queryKey: ['captures'] });
    },
  });
}

export type Act =
  | { readonly kind: 'accept'; readonly proposal: string; readonly record?: string; readonly trial?: string }
  | { readonly kind: 'decline'; readonly proposal: string }
  | { readonly kind: 'withdraw'; readonly claim: string };

/** One decision. The page takes it over from the answer: a long document is not read anew for each. */
export function useDecision(id: string) {
  const queries = useQueryClient();
  const asset = () => queries.invalidateQueries({ queryKey: ['asset'] });
  return useMutation({
    mutationFn: async (act: Act) => {
      const change = await done(id, act);
      queries.setQueryData<ShownCapture>(['capture', id], (shown) => shown && change(shown));
      void queries.invalidateQueries({ queryKey: ['captures'] });
      if (act.kind !== 'decline') void asset();
    },
  });
}

type Change = (shown: ShownCapture) => ShownCapture;

async function done(id: string, act: Act): Promise<Change> {
  if (act.kind === 'withdraw') {
    await captureApi.withdraw(id, act.claim);
    return (shown) => ({
      ...shown,
      decisions: shown.decisions.filter(({ claim }) => claim !== act.claim),
      claims: shown.claims.filter((claim) => claim.id !== act.claim),
    });
  }
  const { kind, ...body } = act;
  const claim = kind === 'accept' ? (await captureApi.accept(id, body)).claim : null;
  if (kind === 'decline') await captureApi.decline(id, body);
  const decision = kind === 'accept' ? ('accepted' as const) : ('declined' as const);
  const made = { proposal: act.proposal, decision, claim: claim?.id ?? null, reason: null, at: '' };
  return (shown) => ({
    ...shown,
    decisions: [...shown.decisions.filter(({ proposal }) => proposal !== act.proposal), made],
    claims: claim === null ? shown.claims : [...shown.claims, claim],
  });
}
