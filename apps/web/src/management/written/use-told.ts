import { useState } from 'react';

/**
 * What a form lacks, as it was told when the button was pressed: what is put right goes away at once, and nothing is added while one
 * writes. `tell` answers whether nothing is lacking.
 */
export function useTold<Lack extends string>(now: readonly Lack[]) {
  const [told, setTold] = useState<{ lacks: readonly Lack[]; occasion: number }>({ lacks: [], occasion: 0 });
  return {
    lacks: told.lacks.filter((lack) => now.includes(lack)),
    occasion: told.occasion,
    tell(): boolean {
      setTold(({ occasion }) => ({ lacks: now, occasion: occasion + 1 }));
      return now.length === 0;
    },
  };
}
