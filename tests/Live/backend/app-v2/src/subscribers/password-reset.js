// Somebody wants a new password: what a shop sends by mail is put among the admin's notifications, where the tests can read it.

exports.default = async ({ event: { data }, container }) => {
  await container.resolve("notification").createNotifications({
    to: data.entity_id,
    channel: "feed",
    template: "password-reset",
    data: { token: data.token, actor_type: data.actor_type },
  });
};

exports.config = { event: "auth.password_reset" };
