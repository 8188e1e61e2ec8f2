import { useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ticketIn } from "../rules.ts";

const everyMs = 200;

/** Reads tickets with the device's camera; not there where it has none. */
export function Scan({ onRead }: { onRead: (ticket: string) => void }) {
  const t = useT("door");
  const [can, setCan] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => setCan(typeof navigator.mediaDevices?.getUserMedia === "function"), []);
  if (!can) return null;
  if (!open) return <Button onClick={() => setOpen(true)}>{t("scan.do")}</Button>;
  const read = (ticket: string) => {
    setOpen(false);
    onRead(ticket);
  };
  return <Camera onRead={read} onStop={() => setOpen(false)} />;
}

function Camera({ onRead, onStop }: { onRead: (ticket: string) => void; onStop: () => void }) {
  const t = useT("door");
  const video = useRef<HTMLVideoElement>(null);
  const [denied, setDenied] = useState(false);
  const told = useRef(onRead);
  useEffect(() => {
    told.current = onRead;
  });
  useEffect(() => {
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const begin = async () => {
      const [{ codeReader }, seen] = await Promise.all([
        import("./read-code.ts"),
        navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }),
      ]);
      stream = seen;
      if (over) return stop();
      const element = video.current;
      if (!element) return;
      element.srcObject = stream;
      await element.play();
      const read = await codeReader();
      const look = async () => {
        const ticket = ticketIn((await read(element).catch(() => null)) ?? "");
        if (ticket && !over) told.current(ticket);
        else if (!over) timer = setTimeout(() => void look(), everyMs);
      };
      await look();
    };
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    begin().catch(() => setDenied(true));
    return () => {
      over = true;
      clearTimeout(timer);
      stop();
    };
  }, []);
  if (denied) return <Callout tone="warning">{t("scan.denied")}</Callout>;
  return (
    <div className="grid gap-2">
      <p>{t("scan.title")}</p>
      <video ref={video} muted playsInline aria-label={t("scan.label")} className="bg-sunken w-full rounded-md" />
      <Button onClick={onStop}>{t("scan.stop")}</Button>
    </div>
  );
}
