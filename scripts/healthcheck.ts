/** Asks the bot on this machine whether it lives; exit 0 when it does. The image's HEALTHCHECK. */
const { HOST = '', PORT = '' } = process.env;
const everywhere = HOST === '' || HOST === '0.0.0.0' || HOST === '::';
const origin = `http://${everywhere ? '127.0.0.1' : HOST}:${PORT === '' ? '3000' : PORT}`;

try {
  const response = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(4000) });
  process.exitCode = response.ok ? 0 : 1;
  if (!response.ok) process.stderr.write(`${origin}/healthz answers ${response.status}\n`);
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${origin}/healthz does not answer: ${String(error)}\n`);
}
