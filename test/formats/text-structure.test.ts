import { describe, expect, test } from 'vitest';
import { outlineText } from '../../src/formats/text/outlining.ts';

const headline = 'Broen over Lomvatnet åpner';
const text =
  'Kommunen åpner den nye broen over Lomvatnet på lørdag. Den erstatter fergen, som har gått siden 1962.\n\nArbeidet tok to år og kostet mindre enn ventet.';

function read(top: string, below: string): readonly { readonly role: string; readonly text: string }[] {
  return outlineText(`${top}${headline}\n\n${text}\n\n${below}`, 'nb', new Set()).blocks;
}

const rolesOf = (below: string): readonly string[] =>
  read('', below)
    .slice(3)
    .map(({ role }) => role);

describe('lines are known by their shape, whatever their words', () => {
  test('people with a number each are contacts, and the line above is their heading', () => {
    const people = 'Slik når du oss:\nKommunen: Kari Moe, 55 50 01 21\nRederiet: Ola Lie, 55 50 01 22';
    expect(rolesOf(people)).toEqual(['contact', 'contact', 'contact']);
  });

  test.each(['Kari Moe, 12.05.1971', 'Kari Moe, 12 001 221', 'Kari Moe, 2027–2031'])('%s is none', (line) => {
    expect(rolesOf(`Tall fra året:\n${line}\n${line}`)).not.toContain('contact');
  });

  test('ranks with a time in a column of its own are rows', () => {
    const roles = rolesOf('Resultatliste\n1.\tAna Mak (Lom)\t6 t 12 m\n2.\tIvo Lis (Rud)\t6 t 19 m');
    expect(roles).toContain('table-cell');
    expect(roles).not.toContain('list-item');
  });

  test('numbered items without columns stay items', () => {
    expect(rolesOf('Slik kommer du deg dit:\n1. Ta bussen til Rud\n2. Gå 300 meter')).toContain('list-item');
  });

  test.each([['Skriftstørrelse: A A A\n'], ['Fellesmelding fra Lomvatnet Kommune, Fergerederiet og Ren Bygd\n\n']])(
    'the headline stands below %s',
    (top) => {
      expect(read(top, '').find(({ role }) => role === 'headline')?.text).toBe(headline);
    },
  );

  test('an account to follow is no name of a contact', () => {
    expect(rolesOf('press@lom.example\nHeng med: @lomvatnet')).toEqual(['contact', 'navigation']);
  });
});
