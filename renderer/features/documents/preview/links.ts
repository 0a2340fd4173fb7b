import { createContext, use } from 'react';

/** How links inside the preview find their places, and which place was last gone to. */
export type Links = { readonly follow: (bookmark: string) => void; readonly marked: string | null };

export const LinkContext = createContext<Links>({ follow: () => undefined, marked: null });

export function useLinks(): Links {
  return use(LinkContext);
}
