import { PARTY_KINDS } from '@beringia/domain/parties/party-kind';
import { z } from 'zod';

/** A hospital and a company may have the same id. */
export const whichKind = z
  .enum(PARTY_KINDS)
  .optional()
  .describe(
    'which record is meant where a company and a hospital share an id: the company, unless this says otherwise',
  );
