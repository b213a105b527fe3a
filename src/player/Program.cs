return await Course.Player.PlayerCommand.RunAsync(args);
