import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { LinkDetail } from '../../api/links';
import { renderInShop } from '../../testing/render';
import { Sending } from './Sending';
import { TextButtons } from './TextButtons';
import { sentLink } from './testing';

function show(state?: string, failureCode = '') {
  const mail = { id: 1, sending: 'sms', to: '+4930123456', state, failureCode, nextAt: 1, attempts: 1 };
  const detail = {
    ...sentLink({ phone: '+4930123456', email: '', sending: 'sms' }),
    smsText: 'Your order',
    mails: state ? [mail] : [],
  } as LinkDetail;
  renderInShop(
    <>
      <Sending {...detail} />
      <TextButtons {...detail} />
    </>,
  );
}

const handOver = () => screen.queryByRole('link', { name: 'Open SMS' });

it('hands a text over where nobody sends it', () => {
  show();
  expect(screen.getByText(/^Handed over by hand to \+49/)).toBeTruthy();
  expect(handOver()).not.toBeNull();
});

it('leaves a text to who sends it', () => {
  show('sent');
  expect(screen.getByText(/^SMS sent to \+49/)).toBeTruthy();
  expect(handOver()).toBeNull();
});

it('says why a text did not go, and offers the other way', () => {
  show('failed', 'sms_number_refused');
  expect(screen.getByText(/could not be sent/)).toBeTruthy();
  expect(screen.getByText(/No SMS can be sent to the customer's number/)).toBeTruthy();
  expect(handOver()).not.toBeNull();
});
