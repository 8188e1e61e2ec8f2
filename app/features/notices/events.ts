import { personRoom } from "#app/access/rooms.ts";

/** Somebody was told of something, or has read it: her own open pages ask again, nobody else's. */
export function noticesChanged(personId: string) {
  return { name: "notice.changed", rooms: [personRoom(personId)], ids: { personId } };
}
