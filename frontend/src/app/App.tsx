import { useEffect } from 'react';
import { guardLinks } from '../api';
import { Book } from './Book';
import { Providers } from './Providers';

/** The whole window. */
export function App() {
  useEffect(guardLinks, []);
  return (
    <Providers>
      <Book />
    </Providers>
  );
}
