/** What the device tells open notes. */
type Told = {
  online(online: boolean): void;
  /** It was asleep, or the page was not looked at. */
  woke(): void;
  /** The page may be gone soon. */
  leaving(): void;
};

const awayMs = 5_000;
const tickMs = 5_000;
/** Timers of a page that is not looked at go once a minute. */
const sleptMs = 90_000;

/** Listens to the device, until the function it gives is called. @param warns whether leaving the page is to be asked about */
export function listenToDevice({ online, woke, leaving }: Told, warns: () => boolean): () => void {
  let hiddenAt: number | null = document.hidden ? Date.now() : null;
  let tickedAt = Date.now();
  const onOnline = () => online(true);
  const onOffline = () => online(false);
  const onVisibility = () => {
    if (document.hidden) {
      hiddenAt = Date.now();
      return leaving();
    }
    const away = Date.now() - (hiddenAt ?? Date.now());
    hiddenAt = null;
    if (away > awayMs) woke();
  };
  const onUnload = (event: BeforeUnloadEvent) => {
    if (warns()) event.preventDefault();
  };
  const ticking = setInterval(() => {
    const slept = Date.now() - tickedAt > sleptMs;
    tickedAt = Date.now();
    if (slept) woke();
  }, tickMs);
  window.addEventListener("online", onOnline);
  window.addEventListener("offline", onOffline);
  window.addEventListener("pagehide", leaving);
  window.addEventListener("beforeunload", onUnload);
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    clearInterval(ticking);
    window.removeEventListener("online", onOnline);
    window.removeEventListener("offline", onOffline);
    window.removeEventListener("pagehide", leaving);
    window.removeEventListener("beforeunload", onUnload);
    document.removeEventListener("visibilitychange", onVisibility);
  };
}
