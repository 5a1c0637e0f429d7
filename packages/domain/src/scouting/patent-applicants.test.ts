import { describe, expect, it } from 'vitest';
import { namesInventor, type PartyName, readApplicants } from './patent-applicants.ts';

const name = (form: PartyName['form'], sequence: number, text: string): PartyName => ({ form, sequence, text });

describe('applicants under all their spellings', () => {
  it('reads one company out of the exchanged and two original spellings', () => {
    const { applicants } = readApplicants(
      [
        name('epodoc', 1, '9SOLUTIONS OY [FI]'),
        name('original', 1, '9SOLUTIONS OY, '),
        name('original', 2, '9Solutions Oy'),
      ],
      [],
    );
    expect(applicants.map((one) => [one.name, one.country, one.spellings.map(({ text }) => text)])).toEqual([
      ['9SOLUTIONS OY', 'FI', ['9SOLUTIONS OY', '9Solutions Oy']],
    ]);
  });

  it('joins a Chinese original by its place only when both forms list as many', () => {
    const exchanged = [name('epodoc', 1, 'FIRST PHARMA CO LTD [CN]'), name('epodoc', 2, 'SECOND UNIV [CN]')];
    const both = readApplicants(
      [...exchanged, name('original', 1, '第一制药有限公司'), name('original', 2, '第二大学')],
      [],
    );
    expect(both.applicants.map(({ spellings }) => spellings.map(({ text }) => text))).toEqual([
      ['FIRST PHARMA CO LTD', '第一制药有限公司'],
      ['SECOND UNIV', '第二大学'],
    ]);
    const one = readApplicants([...exchanged, name('original', 1, '第二大学')], []);
    expect(one.applicants.length).toBe(3);
    expect(one.applicants[2]?.because).toEqual(['no exchanged spelling could be told to be the same applicant']);
  });

  it('does not take two companies of one name family for one', () => {
    const { applicants } = readApplicants(
      [name('epodoc', 1, 'WUXI APPTEC CO LTD [CN]'), name('epodoc', 2, 'WUXI BIOLOGICS CO LTD [CN]')],
      [],
    );
    expect(applicants.length).toBe(2);
  });

  it('reads the shortened words of the exchange, unless two companies could be meant', () => {
    const original = name('original', 3, 'Example Biologics Co., Ltd.');
    const one = readApplicants(
      [name('epodoc', 1, 'EXAMPLE BIO CO LTD [CN]'), name('epodoc', 2, 'OTHER INC'), original],
      [],
    );
    expect(one.applicants[0]?.spellings.map(({ text }) => text)).toEqual([
      'EXAMPLE BIO CO LTD',
      'Example Biologics Co., Ltd.',
    ]);
    const two = readApplicants(
      [name('epodoc', 1, 'EXAMPLE BIO CO LTD [CN]'), name('epodoc', 2, 'EXAMPLE BIOLOG CO LTD [CN]'), original],
      [],
    );
    expect(two.applicants.length).toBe(3);
  });

  it('leaves out applicants who are inventors, and counts inventors once', () => {
    const inventors = [
      name('epodoc', 1, 'GETZ DON [US]'),
      name('epodoc', 2, 'LEE ANN [US]'),
      name('original', 1, 'Getz, Don, '),
      name('original', 2, 'Lee, Ann'),
      name('original', 3, 'LEE, ANN'),
    ];
    const read = readApplicants([name('epodoc', 1, 'GETZ DON [US]'), name('epodoc', 2, 'ACME INC [US]')], inventors);
    expect(read.applicants.map((one) => one.name)).toEqual(['ACME INC']);
    expect([read.people, read.inventorCount]).toEqual([1, 2]);
  });

  it('tells a new owner who is an inventor from a company, with or without a country behind', () => {
    const inventors = [name('epodoc', 1, 'GETZ DON [US]')];
    expect(
      ['GETZ, DON, TEXAS', 'Getz, Don', 'ACME INC., CANADA'].map((owner) => namesInventor(owner, inventors)),
    ).toEqual([true, true, false]);
  });

  it('does not know the number of inventors when none is listed', () => {
    expect(readApplicants([], []).inventorCount).toBeNull();
  });
});
