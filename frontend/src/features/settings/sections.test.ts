import { expect, it } from 'vitest';
import { sections, sectionsFor } from './sections';

it('keeps the users to those who may manage them', () => {
  expect(sectionsFor(() => true)).toEqual(sections);
  expect(sectionsFor((needs) => needs === 'settings')).toEqual([
    'stores',
    'documents',
    'mail',
    'sms',
    'cards',
    'appearance',
  ]);
});
