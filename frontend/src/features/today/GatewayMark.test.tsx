import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInShop } from '../../testing/render';
import { GatewayMark } from './GatewayMark';

describe('a gateway that cannot be asked', () => {
  it('is told of on the first page, with the way to the settings', () => {
    renderInShop(<GatewayMark problem="gateway_key" />);
    const link = screen.getByRole('link', { name: /Card payments cannot be looked after/ });
    expect(link.getAttribute('href')).toMatch(/settings\/cards$/);
  });

  it('is not told of while all is well', () => {
    renderInShop(<GatewayMark problem="" />);
    expect(screen.queryByText(/Card payments/)).toBeNull();
  });
});
