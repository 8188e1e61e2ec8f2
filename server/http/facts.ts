import { randomBytes, randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { RequestLocals } from "./locals.ts";

/** Puts what is known of the request where every later step finds it. */
export const gatherFacts: RequestHandler = (request, response, next) => {
  (response.locals as RequestLocals).facts = {
    id: randomUUID(),
    now: new Date(),
    origin: request.ip ?? "",
    device: request.headers["user-agent"]?.slice(0, 300) ?? "",
    cookie: request.headers.cookie ?? "",
    forData: request.method === "GET" && request.path.endsWith(".data"),
    nonce: randomBytes(16).toString("base64"),
  };
  next();
};
