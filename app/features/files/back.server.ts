export { answerTo } from "#app/platform/files/back.server.ts";
