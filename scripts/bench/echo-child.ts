import type { AddressInfo } from 'node:net';
import { middleware } from '@line/bot-sdk';
import express from 'express';

/** The least that a LINE bot can be: LINE's own middleware checks and parses, and 200 is answered. Tells its port. */
const app = express();
app.post('/webhook', middleware({ channelSecret: 'bench' }), (_request, response) => {
  response.json({});
});
const server = app.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});
process.on('disconnect', () => process.exit());
