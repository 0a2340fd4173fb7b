import { idSchema } from '@shared/domain/id';
import { isScreenId, type ScreenId } from './screen-ids';

/** What on a screen is meant: a complaint point, or one record of the screen's own kind. */
export type Focus = { readonly pointId?: string; readonly id?: string };

/** Where the user is: at the list of cases, at the register over all of them, at where they are kept, or on a screen of one case. */
export type Place =
  | { readonly at: 'cases' }
  | { readonly at: 'register' }
  | { readonly at: 'safe-keeping' }
  | { readonly at: 'case'; readonly caseId: string; readonly screen: ScreenId; readonly focus: Focus };

/** The place as the address shows it: `#/case/<id>/findings?point=<id>`. Ids only, so no name is ever in it. */
export function hashOf(place: Place): string {
  if (place.at !== 'case') return `#/${place.at}`;
  const query = new URLSearchParams();
  if (place.focus.pointId) query.set('point', place.focus.pointId);
  if (place.focus.id) query.set('id', place.focus.id);
  const asked = query.toString();
  return `#/case/${place.caseId}/${place.screen}${asked ? `?${asked}` : ''}`;
}

/** Reads an address; whatever cannot be read leads to the list of cases. */
export function placeOf(hash: string): Place {
  const [path = '', asked = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [room, caseId, screen] = path.split('/');
  if (room === 'register' || room === 'safe-keeping') return { at: room };
  if (room !== 'case' || !idSchema.safeParse(caseId).success) return { at: 'cases' };
  const query = new URLSearchParams(asked);
  const focus: Focus = {
    ...(query.get('point') ? { pointId: query.get('point') as string } : {}),
    ...(query.get('id') ? { id: query.get('id') as string } : {}),
  };
  const wanted = screen ?? '';
  return {
    at: 'case',
    caseId: caseId as string,
    screen: isScreenId(wanted) ? wanted : 'overview',
    focus,
  };
}
