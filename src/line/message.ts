import type { messagingApi } from '@line/bot-sdk';

/** A message object of the Messaging API. */
export type Message = messagingApi.Message;
export type TextMessage = messagingApi.TextMessage;
export type FlexMessage = messagingApi.FlexMessage;
export type FlexBubble = messagingApi.FlexBubble;
export type FlexContainer = messagingApi.FlexContainer;
export type QuickReply = messagingApi.QuickReply;
export type Action = messagingApi.Action;
