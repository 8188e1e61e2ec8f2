import { use, useEffect, useState, useSyncExternalStore } from "react";
import { deliver } from "#app/live/kept/deliver.ts";
import { keptStore } from "#app/live/kept/kept-store.ts";
import { browserShelves } from "#app/live/kept/shelves.ts";
import { LiveContext } from "#app/live/live-provider.tsx";
import { keptUntil } from "../rules.ts";
import type { DoorDay, DoorList, DoorPost } from "../types.ts";
import { type DoorDevice, type DoorView, doorDevice } from "./device.ts";

type Given = {
  readonly place: string;
  readonly me: string;
  readonly days: readonly DoorDay[];
  readonly list: DoorList | null;
};

/** The door list of this tab. Its page asks for the list anew by itself; what is pressed here is kept and sent from here. */
export function useDoor(given: Given): { view: DoorView; device: DoorDevice } {
  const { list } = given;
  const tab = use(LiveContext);
  const [{ device, watch }] = useState(() => deviceOf(given));
  const view = useSyncExternalStore(watch, device.view, device.view);
  useEffect(() => {
    if (list) device.adopt(list);
  }, [device, list]);
  useEffect(() => {
    void device.begin();
    const back = () => {
      if (document.visibilityState === "visible") device.now();
    };
    const { now, offline } = device;
    window.addEventListener("online", now);
    window.addEventListener("offline", offline);
    window.addEventListener("focus", back);
    document.addEventListener("visibilitychange", back);
    return () => {
      device.close();
      window.removeEventListener("online", now);
      window.removeEventListener("offline", offline);
      window.removeEventListener("focus", back);
      document.removeEventListener("visibilitychange", back);
    };
  }, [device]);
  const { place } = given;
  const waits = view.waiting.length > 0;
  useEffect(() => {
    tab?.unsent.mark(place, waits);
    // When there is something to lose: some browsers ask their user.
    if (waits) void navigator.storage?.persist?.().catch(() => {});
  }, [tab, place, waits]);
  return { view, device };
}

function deviceOf({ place, me, days, list }: Given): {
  device: DoorDevice;
  watch: (changed: () => void) => () => void;
} {
  const watchers = new Set<() => void>();
  const store = keptStore(me, browserShelves());
  const device = doorDevice(
    {
      place,
      until: keptUntil(days),
      store,
      send: (posts: readonly DoorPost[], onAnswer) => deliver<DoorList>(place, me, posts, onAnswer),
      onChange: () => {
        for (const changed of watchers) changed();
      },
    },
    list,
  );
  return {
    device,
    watch(changed) {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
  };
}
